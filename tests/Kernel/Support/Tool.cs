using System.Diagnostics;

namespace Mostrador.Kernel.Tests.Support;

/// <summary>Runs a program of the machine on a file.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Where a program is; null where it is not.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>What it says about these bytes. <c>{file}</c> in the arguments stands for the file, <c>{folder}</c> for its own folder.</summary>
    public static string Run(string name, byte[] content, params string[] arguments) => Run(name, content, _ => { }, arguments);

    /// <summary>The same, with a look at what it left in the folder.</summary>
    public static string Run(string name, byte[] content, Action<DirectoryInfo> look, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("mostrador-");
        try
        {
            var file = Path.Combine(folder.FullName, "report");
            File.WriteAllBytes(file, content);
            var output = Run(name, arguments.Select(argument => argument
                .Replace("{file}", file, StringComparison.Ordinal)
                .Replace("{folder}", folder.FullName, StringComparison.Ordinal)));
            look(folder);
            return output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string name, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Find(name) ?? name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), $"{name} does not end.");
        Assert.True(process.ExitCode == 0, $"{name} ended with {process.ExitCode}: {errors.Result}{output}");
        return output;
    }
}
