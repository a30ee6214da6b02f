using Mostrador.Kernel.Files;

namespace Mostrador.Storage.Folder;

/// <summary>
/// Where things lie in the folder. A valid name has no <c>~</c>, so what the store itself writes beside the files can never be
/// asked for by name, and a file may share its name with a folder.
/// </summary>
internal sealed class FolderPaths(string root)
{
    /// <summary>Where content is gathered before anyone can see it; in the same file system, so that it can be moved in one step.</summary>
    public string Incoming { get; } = Path.Combine(root, "~incoming");

    public string Card(string name) => Path.Combine(root, name + "~");

    public string Content(string name, Guid content) => Path.Combine(root, $"{name}~{content:N}");

    /// <summary>The names of all files.</summary>
    public IEnumerable<string> Names() => Directory.EnumerateFiles(root, "*~", SearchOption.AllDirectories)
        .Select(card => Path.GetRelativePath(root, card)[..^1].Replace(Path.DirectorySeparatorChar, '/'))
        .Where(IsInside);

    /// <summary>Whether the name may be looked for: it is valid, and nothing on its way is a link that leads elsewhere.</summary>
    public bool IsInside(string name) => FileName.IsValid(name) && FoldersOf(name).Append(Card(name)).All(path => !IsLink(path));

    /// <summary>Makes the folders of a name, each safely on disk before the next.</summary>
    public void MakeFolders(string name)
    {
        foreach (var folder in FoldersOf(name).Where(folder => !Directory.Exists(folder)))
        {
            Directory.CreateDirectory(folder);
            FolderSync.Flush(Path.GetDirectoryName(folder)!);
        }
    }

    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private IEnumerable<string> FoldersOf(string name)
    {
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
            yield return Path.Combine(root, name[..slash]);
    }
}
