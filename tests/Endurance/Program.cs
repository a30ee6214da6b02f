using Mostrador.Endurance.Hosts;
using Mostrador.Endurance.Runs;

switch (args)
{
    case [HostUnderTest.Flag, ..]:
        await HostUnderTest.Run(args);
        return 0;
    case [ProvidersHost.Flag, ..]:
        await ProvidersHost.Run(args);
        return 0;
}

try
{
    var options = RunOptions.Parse(args);
    Console.WriteLine($"seed {options.Seed}, {options.Time}");
    var report = await EnduranceRun.Run(options, Console.Out);
    Console.WriteLine(report);
    return report.Violations.Count == 0 ? 0 : 1;
}
catch (ArgumentException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 2;
}
