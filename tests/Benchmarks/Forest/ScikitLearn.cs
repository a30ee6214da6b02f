using System.Diagnostics;
using System.Globalization;

namespace Mostrador.Benchmarks.Forest;

/// <summary>What scikit-learn makes of the series, in a process of its own.</summary>
internal sealed class ScikitLearn
{
    // The system's own Python has Debian's packages; another one that comes first on the path has not.
    private const string Python = "/usr/bin/python3";

    private readonly Dictionary<string, double[]> _figures;

    private ScikitLearn(string version, Dictionary<string, double[]> figures) => (Name, _figures) = ($"scikit-learn {version}", figures);

    /// <summary>With its version.</summary>
    public string Name { get; }

    public double ErrorOf(Series series) => _figures[series.FileName][0];

    public double TrainingOf(Series series) => _figures[series.FileName][2];

    public double PredictionOf(Series series) => _figures[series.FileName][3];

    /// <summary>Null where it is not installed.</summary>
    public static ScikitLearn? Run(string folder, IEnumerable<Series> all, int seeds)
    {
        foreach (var series in all)
            series.Save(folder);
        var script = Path.Combine(AppContext.BaseDirectory, "Forest", "compare.py");
        string[] arguments = [script, folder, seeds.ToString(CultureInfo.InvariantCulture)];
        if (!File.Exists(Python))
            return null;
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0
            ? new ScikitLearn(lines[0], lines.Skip(1).Select(line => line.Split(' ')).ToDictionary(parts => parts[0], Figures))
            : null;
    }

    private static double[] Figures(string[] parts) => [.. parts.Skip(1).Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
}
