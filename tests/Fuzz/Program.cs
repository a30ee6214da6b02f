using Mostrador.Fuzz;
using Mostrador.Fuzz.Judging;

if (Flags.Parse(args) is not { } flags)
{
    await Console.Error.WriteLineAsync(Flags.Usage);
    return 2;
}

var tally = new Tally();
using var time = new CancellationTokenSource(TimeSpan.FromSeconds(flags.Seconds));
for (var seed = flags.Seed; !time.IsCancellationRequested; seed++)
{
    await Round.Run(flags.Modules, seed, flags.Requests ?? Round.Requests, tally, time.Token);
    if (flags.Requests is not null)
        break;
}

Console.WriteLine(tally);
return tally.Findings.Count == 0 ? 0 : 1;
