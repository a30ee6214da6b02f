namespace Mostrador.Api.Tests.Stockly.Serials;

/// A script in the place of the local text engine.
internal sealed class FakeEngine : IDisposable
{
    public FakeEngine(string script)
    {
        File.WriteAllText(Path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"mostrador-engine-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(Path);
}
