using System.Text.Json.Nodes;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Imports;

/// <summary>Something that a module can take from a file.</summary>
/// <param name="Name">As in the paths of the module's API.</param>
/// <param name="Columns">What its files may have.</param>
/// <param name="Place">Where it is stored.</param>
/// <param name="Store">The module's own use case, in one transaction.</param>
public sealed record ImportKind(string Name, IReadOnlyList<ImportColumn> Columns, Func<Partition> Place, Func<JsonObject, Task> Store);
