import {ApiError} from './api';

/** How a Carbon field shows that the server refused it. */
export interface Refused {
  invalid: boolean;
  invalidText?: string;
}

/** What the server objected to in one field; `at` is its name in the request. */
export type Faults = (at: string) => Refused;

export function faultsOf(error?: ApiError): Faults {
  return (at) => {
    const violation = error?.problem.errors?.find(({field}) => field === at);
    return {invalid: violation !== undefined, invalidText: violation?.message};
  };
}

/** The error without what fields show by themselves, so that nothing is told twice or not at all. */
export function besides(error: ApiError, shown: (field: string) => boolean): ApiError {
  const {errors = [], detail, ...problem} = error.problem;
  const rest = errors.filter(({field}) => !shown(field));
  return errors.length > rest.length
    ? new ApiError({...problem, detail: 'See the fields that are marked.', errors: rest})
    : error;
}
