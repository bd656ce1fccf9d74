import { readFirstPage } from '../../database';

export const dynamic = 'force-dynamic';

/** The rows of the console's first page, without anything around them. */
export default function Page() {
  return (
    <table>
      <thead>
        <tr>
          <th>Name</th>
          <th>Status</th>
          <th>Number</th>
          <th>System</th>
          <th>Customer</th>
          <th>Numbers</th>
          <th>Changed</th>
        </tr>
      </thead>
      <tbody>
        {readFirstPage().items.map(({ id, name, company, status, number, telephony, updatedAt }) => (
          <tr key={id}>
            <td>
              <a href={`/tenants/${id}`}>{name}</a> {company}
            </td>
            <td>{status}</td>
            <td>{number}</td>
            <td>{telephony?.system}</td>
            <td>{telephony?.customerNumber}</td>
            <td>{telephony?.directoryNumbers.map((entry) => entry.directoryNumbers).join(', ')}</td>
            <td>{updatedAt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
