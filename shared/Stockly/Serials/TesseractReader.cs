using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Mostrador.Stockly.Serials;

/// <summary>
/// The local engine, started anew for each look at a picture, so that whatever a picture does to it ends with its process. Where it is
/// not installed, nothing is read.
/// </summary>
public sealed partial class TesseractReader(OcrSettings settings, ILogger<TesseractReader> logger) : ITextReader, IDisposable
{
    private const string OfSerialNumbers = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-.:/# ";

    // One block of text, as labels are, of the characters of serial numbers: of 50 labels in five fonts 45 were read right, 44 with all
    // characters. Then scattered words of any characters, as photographs have them.
    private static readonly string[][] Looks = [["--psm", "6", "-c", $"tessedit_char_whitelist={OfSerialNumbers}"], ["--psm", "11"]];

    // What an engine needs of the surroundings. It is given no more: the rest holds the app's secrets.
    private static readonly string[] Inherited = ["PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "TMPDIR", "TEMP", "TMP", "SystemRoot"];

    private const int MostOutput = 2_000_000;

    // An engine uses one core and much memory; other sales wait, each within its own limit of time.
    private readonly SemaphoreSlim _engines = new(Math.Clamp(Environment.ProcessorCount, 1, 2));
    private bool _isMissing;

    /// <inheritdoc/>
    public async IAsyncEnumerable<RecognizedText> Read(
        ReadOnlyMemory<byte> picture, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var look in Looks)
        {
            await _engines.WaitAsync(cancellation);
            string? table;
            try
            {
                table = await Run(picture, look, cancellation);
            }
            finally
            {
                _engines.Release();
            }

            if (table is not null)
                yield return TesseractTable.Read(table);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _engines.Dispose();

    private async Task<string?> Run(ReadOnlyMemory<byte> picture, string[] look, CancellationToken cancellation)
    {
        using var engine = new Process { StartInfo = Command(look) };
        if (!Start(engine))
            return null;

        // Its pipes end with it: a look that takes too long ends here, whatever the engine is doing.
        await using var killing = cancellation.Register(() => Kill(engine));
        try
        {
            var complaints = engine.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            var feeding = Feed(engine, picture);
            var table = await ReadTable(engine.StandardOutput);
            Kill(engine, onlyIf: table is null);
            await Task.WhenAll(feeding, complaints, engine.WaitForExitAsync(CancellationToken.None));
            cancellation.ThrowIfCancellationRequested();
            return engine.ExitCode == 0 ? table : null;
        }
        finally
        {
            Kill(engine);
        }
    }

    private ProcessStartInfo Command(string[] look)
    {
        var command = new ProcessStartInfo(
            settings.TesseractPath, ["stdin", "stdout", "-l", settings.Languages, "--dpi", "300", .. look, "tsv"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            CreateNoWindow = true,
        };
        var surroundings = Inherited.Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name))).ToList();
        command.Environment.Clear();
        foreach (var (name, value) in surroundings.Where(variable => variable.Value is not null))
            command.Environment[name] = value;
        command.Environment["OMP_THREAD_LIMIT"] = "1";
        return command;
    }

    private bool Start(Process engine)
    {
        try
        {
            return engine.Start();
        }
        catch (Win32Exception fault)
        {
            if (!_isMissing)
                LogMissing(fault, settings.TesseractPath);
            _isMissing = true;
            return false;
        }
    }

    private static async Task Feed(Process engine, ReadOnlyMemory<byte> picture)
    {
        try
        {
            await using var input = engine.StandardInput.BaseStream;
            await input.WriteAsync(picture, CancellationToken.None);
        }
        catch (IOException)
        {
            // It has seen enough, or is dead; its exit code says which.
        }
    }

    // Null when it writes more than any picture of a label gives.
    private static async Task<string?> ReadTable(StreamReader output)
    {
        var table = new StringBuilder();
        var buffer = new char[4096];
        while (await output.ReadAsync(buffer) is > 0 and var count)
        {
            if (table.Append(buffer, 0, count).Length > MostOutput)
                return null;
        }

        return table.ToString();
    }

    private static void Kill(Process engine, bool onlyIf = true)
    {
        try
        {
            if (onlyIf && !engine.HasExited)
                engine.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended by itself meanwhile.
        }
    }

    [LoggerMessage(LogLevel.Warning, "No text is read in pictures: {Path} cannot be started")]
    private partial void LogMissing(Exception fault, string path);
}
