import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatBytes } from './format-bytes';
import { ProgressBar } from './progress-bar';
import type { Uploading, UploadState } from './use-upload';

/** How far an upload is, with a way to stop it; or why it failed, with a way to repeat it. */
export function UploadProgress({ upload, sentText }: { upload: Uploading; sentText: string }) {
  const { upload: now } = upload;
  if (now.state === 'sending') {
    const percent = now.total === 0 ? 100 : Math.floor((now.sent / now.total) * 100);
    return (
      <div className="flex flex-col gap-2">
        <ProgressBar label="Upload" percent={percent}>
          {percent === 100 ? sentText : describe(now, percent)}
        </ProgressBar>
        <div>
          <Button size="small" onClick={upload.cancel}>
            Cancel the upload
          </Button>
        </div>
      </div>
    );
  }
  if (now.state !== 'failed') return null;
  return (
    <Notice
      tone="danger"
      announce="alert"
      title={now.message}
      actions={
        upload.canRetry && (
          <Button size="small" onClick={upload.retry}>
            Try again
          </Button>
        )
      }
    />
  );
}

function describe({ sent, total, bytesPerSecond, secondsLeft }: Sending, percent: number): string {
  const far = `${percent} %, ${formatBytes(sent)} of ${formatBytes(total)}`;
  if (bytesPerSecond === null || secondsLeft === null) return far;
  return `${far}, ${formatBytes(bytesPerSecond)} a second, ${sayLeft(secondsLeft)} left`;
}

type Sending = Extract<UploadState, { state: 'sending' }>;

function sayLeft(seconds: number): string {
  if (seconds < 90) return `about ${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} min` : `about ${Math.round(minutes / 60)} h`;
}
