export interface TaskFacts {
  readonly row: number;
}
