import { Lamp } from '@/components/ui/lamp';
import type { JobState } from '@/lib/jobs/model';
import { stateLamps, stateWords } from './words';

export function JobLamp({ state }: { state: JobState }) {
  return <Lamp state={stateLamps[state]}>{stateWords[state]}</Lamp>;
}
