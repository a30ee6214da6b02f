using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Mostrador.Benchmarks.Report;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Spreadsheets;

namespace Mostrador.Benchmarks.Reports;

/// <summary>A workbook of 100,000 rows, each in a new process: its processor time from the first line of code on, and its memory.</summary>
internal static class Workbooks
{
    /// <summary>Makes this program write one workbook, say how long it took and what memory it needed, and end.</summary>
    public const string Flag = "--workbook";

    private const int Rows = 100_000;
    private const string Bare = "bare";
    private const string Whole = "whole";

    public static IEnumerable<Line> Run(string folder, int rounds)
    {
        var (mine, its) = (new List<(double Seconds, double Megabytes)>(), new List<(double Seconds, double Megabytes)>());
        for (var round = 0; round < rounds; round++)
        {
            mine.Add(Measured(Whole, folder));
            its.Add(Measured(Bare, folder));
        }

        const string Reference = "ZipArchive and StreamWriter alone";
        var time = new Line("Workbook of 100,000 rows, cold, on one core", Middle(mine, run => run.Seconds), "s", Reference, Middle(its, run => run.Seconds));
        yield return time with { Goal = "< 1 s", IsReached = time.Value < 1 };
        var memory = new Line("Peak memory of that", Middle(mine, run => run.Megabytes), "MB", Reference, Middle(its, run => run.Megabytes));
        yield return memory with { Goal = "< 100 MB", IsReached = memory.Value < 100 };
    }

    public static void WriteOne(string kind, string file)
    {
        var before = Environment.CpuUsage.TotalTime;
        using (var output = File.Create(file))
        {
            if (kind == Bare)
                WriteBare(output);
            else
                WriteWhole(output);
        }

        var (seconds, peak) = ((Environment.CpuUsage.TotalTime - before).TotalSeconds, Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {peak}"));
    }

    private static (double Seconds, double Megabytes) Measured(string kind, string folder)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Mostrador.Benchmarks.dll"), Flag, kind, Path.Combine(folder, "workbook.xlsx")];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var figures = process.StandardOutput.ReadToEnd().Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
        process.WaitForExit();
        return (figures[0], figures[1]);
    }

    private static void WriteWhole(Stream output)
    {
        using var book = new Workbook(output, new ReportMetadata("Ventas", "Mi Tienda", DateTimeOffset.UnixEpoch));
        var sheet = book.Sheet(new SheetLayout(
            "Ventas", new SheetColumn("Producto", 30), new SheetColumn("Fecha"), SheetColumn.Numeric("Cantidad"), SheetColumn.Numeric("Total"), new SheetColumn("Nota")));
        for (var i = 0; i < Rows; i++)
            sheet.Row(Product(i), Day(i), i, new Amount(i * 125L), Remark);
    }

    private static void WriteBare(Stream output)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open());
        for (var i = 0; i < Rows; i++)
        {
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<row><c t=\"inlineStr\"><is><t>{Product(i)}</t></is></c><c><v>{Day(i).DayNumber}</v></c><c><v>{i}</v></c><c><v>{i * 1.25m}</v></c><c t=\"inlineStr\"><is><t>{Remark}</t></is></c></row>"));
        }
    }

    private static string Remark => "envío exprés";

    private static string Product(int row) => $"Cámara domo {row}";

    private static DateOnly Day(int row) => new DateOnly(2025, 10, 1).AddDays(row % 30);

    private static double Middle(List<(double Seconds, double Megabytes)> runs, Func<(double Seconds, double Megabytes), double> figure) =>
        runs.Select(figure).Order().ElementAt(runs.Count / 2);
}
