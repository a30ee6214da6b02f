using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Mostrador.Endurance.Hosts;

/// <summary>The built host in a process of its own, as an operator runs it, deaf to the settings of the machine.</summary>
internal sealed class LocalHostProcess : IAsyncDisposable
{
    /// <summary>What a host says before the address that it listens on.</summary>
    public const string Listening = "Mostrador is listening on ";

    private const string AnyPort = "http://127.0.0.1:0";
    private const int InterruptSignal = 2;

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LocalHostProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The host that was built with the tests lies beside them.</summary>
    public static string BesideTheTests { get; } = Path.Combine(AppContext.BaseDirectory, "Mostrador.LocalHost.dll");

    /// <summary>Where it listens.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>The number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>What it wrote to its standard output.</summary>
    public string Output => Text(_output);

    /// <summary>What it wrote to its standard error.</summary>
    public string Errors => Text(_errors);

    /// <summary>Starts it on a data folder and a free port, and waits until it listens.</summary>
    public static async Task<LocalHostProcess> Start(
        string data, string? assembly = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        return await Start(StartInfo([assembly ?? BesideTheTests], data, AnyPort, settings));
    }

    /// <summary>Starts a variation of the host that lies beside the tests, by the arguments that make it one.</summary>
    public static async Task<LocalHostProcess> StartVariation(
        IReadOnlyList<string> program, string data, Uri? address, IReadOnlyDictionary<string, string>? settings = null) =>
        await Start(StartInfo(program, data, address?.GetLeftPart(UriPartial.Authority) ?? AnyPort, settings));

    private static async Task<LocalHostProcess> Start(ProcessStartInfo start)
    {
        var host = new LocalHostProcess(start);
        var ended = host.End();
        if (await Task.WhenAny(host._address.Task, ended) == ended)
            throw new InvalidOperationException($"The host ended with {await ended}: {host.Errors}");
        return host;
    }

    /// <summary>Starts it where it is expected to refuse, and waits for its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> Refusal(string data)
    {
        await using var host = new LocalHostProcess(StartInfo([BesideTheTests], data, AnyPort, settings: null));
        return (await host.End(), host.Output, host.Errors);
    }

    /// <summary>SIGKILL: no chance to say or save anything.</summary>
    public void Kill() => _process.Kill();

    /// <summary>SIGINT: what Ctrl+C sends.</summary>
    public void Interrupt()
    {
        if (SendSignal(_process.Id, InterruptSignal) != 0)
            throw new InvalidOperationException($"The process {_process.Id} takes no signal.");
    }

    /// <summary>Waits until the process is gone and all it wrote is read; answers its exit code.</summary>
    public async Task<int> End()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(
        IReadOnlyList<string> program, string data, string url, IReadOnlyDictionary<string, string>? settings)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

        // A shell starts its background jobs deaf to Ctrl+C, and so would everything be that they start.
        string[] runtime = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", dotnet] : [dotnet];
        var start = new ProcessStartInfo(runtime[0], [.. runtime[1..], .. program, "--urls", url, "--data", data])
        {
            WorkingDirectory = Path.GetDirectoryName(program[0]),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(setting);
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return start;
    }

    private void Read(string? line)
    {
        Keep(_output, line);
        if (line?.StartsWith(Listening, StringComparison.Ordinal) is true)
            _address.TrySetResult(new Uri(line[Listening.Length..].Split(' ')[0]));
    }

    // It may be writing while somebody asks.
    private static void Keep(StringBuilder text, string? line)
    {
        if (line is null)
            return;
        lock (text)
            text.AppendLine(line);
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SendSignal(int process, int signal);
}
