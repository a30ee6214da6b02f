using Mostrador.Benchmarks;
using Mostrador.Benchmarks.Overview;
using Mostrador.Benchmarks.Report;
using Mostrador.Benchmarks.Reports;
using Mostrador.Benchmarks.Servers;

if (args is [BareServer.Flag, var bodies])
{
    await BareServer.Run(bodies);
    return;
}

if (args is [ProductServer.Flag, .. var arguments])
{
    await ProductServer.Run(arguments);
    return;
}

if (args is [Workbooks.Flag, var kind, var output])
{
    Workbooks.WriteOne(kind, output);
    return;
}

var flags = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
using var benchmark = new Benchmark(flags.GetValueOrDefault("--only")?.Split(','), flags.GetValueOrDefault("--modules")?.Split(','));
var lines = await benchmark.Run();
if (benchmark.Overview is { } overview)
    Console.WriteLine(OverviewTable.Markdown(overview));
Console.WriteLine(Table.Markdown(lines, Benchmark.Notes));
if (flags.TryGetValue("--json", out var file))
    Table.Write(file, benchmark.Overview, lines, Benchmark.Notes);
