namespace Mostrador.Kernel.Files;

/// <summary>What a module says about its files; each module that stores any registers one of these.</summary>
/// <param name="Module">First part of all its file names, such as <c>stockly</c>.</param>
/// <param name="PublicFolders">
/// Folders, such as <c>stockly/products</c>, of which everybody may read a file whose name he knows. All others open by signed links only.
/// </param>
/// <param name="SigningKey">The module's own secret, from which the key of its links is derived.</param>
public sealed record ModuleFiles(string Module, IReadOnlyList<string> PublicFolders, string SigningKey)
{
    /// <summary>Never the key.</summary>
    public override string ToString() => $"{nameof(ModuleFiles)} {Module}";

    internal bool IsPublic(string name) =>
        PublicFolders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal) && name.Length > folder.Length && name[folder.Length] == '/');
}
