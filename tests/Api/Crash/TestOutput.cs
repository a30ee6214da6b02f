using System.Text;
using Xunit.Abstractions;

namespace Mostrador.Api.Tests.Crash;

/// <summary>What a run tells goes to the output of its test.</summary>
internal sealed class TestOutput(ITestOutputHelper output) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value) => output.WriteLine(value ?? "");

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }
}
