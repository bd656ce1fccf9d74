/** A browser without JavaScript: it keeps cookies, follows redirects and sends forms as they stand in the page. */
export function plainBrowser(address) {
  const jar = new Map();

  async function go(path, init = {}) {
    const url = new URL(path, address);
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; '), origin: address },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      if (/max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    const text = await answer.text();
    if (answer.status >= 300 && answer.status < 400)
      return go(new URL(answer.headers.get('location'), url).href);
    if (!answer.ok) throw new Error(`${url.pathname} was answered ${answer.status}.`);
    return { url, text };
  }

  return {
    go,

    /** Sends the form that has the button, with these values in its fields. */
    send({ url, text }, button, values = {}) {
      const form = [...text.matchAll(/<form\b.*?<\/form>/gs)]
        .map(([whole]) => whole)
        .find((whole) => button.test(visible(whole)));
      if (!form)
        throw new Error(`${url.pathname} has no form with ${button}: ${visible(text).slice(0, 500)}`);
      const body = new FormData();
      for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
        const name = attribute(input, 'name');
        const isChosen = !/type="(checkbox|radio)"/.test(input) || /\schecked/.test(input);
        if (name && isChosen) body.append(name, attribute(input, 'value'));
      }
      for (const [name, value] of Object.entries(values)) body.set(name, value);
      return go(url.href, { method: 'POST', body });
    },

    isSignedIn: () => jar.has('sid'),
  };
}

function attribute(element, name) {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function visible(html) {
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}
