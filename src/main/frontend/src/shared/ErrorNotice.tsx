import {InlineNotification} from '@carbon/react';
import type {ApiError} from './api';

/** What the server objected to, field by field. */
export function ErrorNotice({error}: {error: ApiError}) {
  const {title, detail, errors = []} = error.problem;
  return (
    <InlineNotification
      className="error-notice"
      kind="error"
      lowContrast
      hideCloseButton
      title={title ?? 'Something went wrong'}
      subtitle={detail}
    >
      {errors.length > 0 && (
        <ul className="error-fields">
          {errors.map(({field, rule, message}) => (
            <li key={`${field} ${rule}`}>
              <strong>{field}</strong> {message}
            </li>
          ))}
        </ul>
      )}
    </InlineNotification>
  );
}
