using System.Diagnostics;

namespace Mostrador.Endurance.Runs;

/// <summary>One shop after another, until the time is over or something does not hold.</summary>
internal static class EnduranceRun
{
    public static async Task<Report> Run(RunOptions options, TextWriter output)
    {
        var (report, watch) = (new Report(), Stopwatch.StartNew());
        for (var number = 1; report.Violations.Count == 0 && number <= options.Shops && (number == 1 || watch.Elapsed < options.Time); number++)
        {
            var folder = Directory.CreateTempSubdirectory("endurance-").FullName;
            var left = options.Time - watch.Elapsed;
            var found = await new Epoch(options, number, folder, report, output).Run(left < options.ShopLife ? left : options.ShopLife);
            if (found.Count == 0)
                Directory.Delete(folder, recursive: true);
            else
                report.Kept = folder;
        }

        return report;
    }
}
