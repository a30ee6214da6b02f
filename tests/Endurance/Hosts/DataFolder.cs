namespace Mostrador.Endurance.Hosts;

/// <summary>A folder of its own for a test's data, gone afterwards.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mostrador-").FullName;

    public string Documents => System.IO.Path.Combine(Path, "documents.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
