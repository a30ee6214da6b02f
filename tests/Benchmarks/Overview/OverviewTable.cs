using System.Globalization;
using System.Text;
using Mostrador.Benchmarks.Http;

namespace Mostrador.Benchmarks.Overview;

/// <summary>The overview as two tables.</summary>
internal static class OverviewTable
{
    public static string Markdown(OverviewFigures figures)
    {
        var table = new StringBuilder();
        AddRequests(table, figures);
        AddScale(table, figures);
        return table.ToString();
    }

    private static void AddRequests(StringBuilder table, OverviewFigures figures)
    {
        table.AppendLine(CultureInfo.InvariantCulture, $"Five shops in one store of {figures.Sizes[1]:N0} documents; the reference of reads is a bare endpoint with the same bytes, of writes one thread that stores the same rows in the same tables and indexes, one FULL commit each.")
            .AppendLine()
            .AppendLine("| module | request | connections | per second | p50 ms | p99 ms | p99.9 ms | CPU µs | KB allocated | peak MB | reference | ratio |")
            .AppendLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var line in figures.Requests)
        {
            var here = line.Here;
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {line.Module} | {line.What} | {line.Connections} | {here.PerSecond:#,##0} | {here.P50:0.00} | {here.P99:0.00} | {here.P999:0.00} | {here.ProcessorMicroseconds:0} | {here.AllocatedBytes / 1024:0.0} | {line.PeakMegabytes:0} | {line.Reference:#,##0} | {line.Ratio:0.00} |");
        }

        table.AppendLine();
    }

    private static void AddScale(StringBuilder table, OverviewFigures figures)
    {
        table.AppendLine(CultureInfo.InvariantCulture, $"The same with {Load.Clients} connections at other sizes: CPU µs of a request, and its p50 in ms.")
            .AppendLine()
            .Append("| module | request |");
        foreach (var size in figures.Sizes)
            table.Append(CultureInfo.InvariantCulture, $" {size:#,##0} documents |");
        table.AppendLine(" growth of CPU |").Append("|---|---|").Append(string.Concat(figures.Sizes.Select(_ => "--:|"))).AppendLine("--:|");
        foreach (var line in figures.Scale)
        {
            var cells = line.BySize.Select(at => string.Create(CultureInfo.InvariantCulture, $" {at.ProcessorMicroseconds:0}, {at.P50:0.00} |"));
            table.AppendLine(CultureInfo.InvariantCulture, $"| {line.Module} | {line.What} |{string.Concat(cells)} {line.Growth:0.00} |");
        }

        Append(table, "filled and started, s", figures.Filling, "0.0");
        Append(table, "peak memory, MB", figures.PeakMegabytes, "0");
    }

    private static void Append(StringBuilder table, string what, IReadOnlyList<double> figures, string format) => table.AppendLine(
        CultureInfo.InvariantCulture, $"| all | {what} |{string.Concat(figures.Select(figure => $" {figure.ToString(format, CultureInfo.InvariantCulture)} |"))} |");
}
