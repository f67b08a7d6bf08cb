/** Processor time that some work takes in this process: unlike the clock on the wall it does not grow when the machine is busy with other things. */
export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
