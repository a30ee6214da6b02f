using System.Globalization;
using System.Text;
using System.Text.Json;
using Mostrador.Benchmarks.Overview;

namespace Mostrador.Benchmarks.Report;

/// <summary>Single figures, each beside its reference.</summary>
internal static class Table
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Markdown(IEnumerable<Line> lines, IEnumerable<string> notes)
    {
        var table = new StringBuilder()
            .AppendLine("| what | measured | p50 ms | p99 ms | CPU µs | reference | its value | ratio | goal |")
            .AppendLine("|---|--:|--:|--:|--:|---|--:|--:|---|");
        foreach (var line in lines)
        {
            table.AppendLine(CultureInfo.InvariantCulture,
                $"| {line.What} | {Figure(line.Value)} {line.Unit} | {Time(line.Load?.P50)} | {Time(line.Load?.P99)} | {line.Load?.ProcessorMicroseconds:0} | {line.Reference} | {Figure(line.ReferenceValue)} {line.Unit} | {line.Ratio:0.00} | {Goal(line)} |");
        }

        table.AppendLine();
        foreach (var note in notes)
            table.AppendLine(CultureInfo.InvariantCulture, $"{note}");
        return table.ToString();
    }

    public static void Write(string file, OverviewFigures? overview, IEnumerable<Line> lines, IEnumerable<string> notes) =>
        File.WriteAllText(file, JsonSerializer.Serialize(new { Overview = overview, Lines = lines, Notes = notes }, Json));

    private static string Figure(double value) =>
        value.ToString(value >= 100 ? "#,##0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Time(double? milliseconds) => milliseconds?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Goal(Line line) => line.Goal is null ? "" : $"{line.Goal}: {(line.IsReached is true ? "reached" : "missed")}";
}
