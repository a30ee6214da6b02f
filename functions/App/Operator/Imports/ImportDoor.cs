using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Problem;
using Mostrador.Kernel.Imports;
using Mostrador.Kernel.Refusals;

namespace Mostrador.App.Operator.Imports;

/// <summary>Finds whom a file is for.</summary>
public sealed class ImportDoor(IEnumerable<IImports> modules, ImportRows rows)
{
    /// <summary>Everything that can be imported.</summary>
    public ImportListView List() => new(
    [
        .. from module in modules
           from kind in module.Kinds
           select new ImportKindView(module.Module, kind.Name, [.. kind.Columns.Select(column => new ImportColumnView(column.Heading, column.Field, column.Required))]),
    ]);

    /// <summary>Takes a file.</summary>
    /// <exception cref="Refusal">There is no such module or kind, or the file as a whole is no good.</exception>
    public async Task<ImportView> Run(HttpRequest request, string module, string kind, ReadOnlyMemory<byte> file)
    {
        var imports = modules.FirstOrDefault(imports => imports.Module == module) ?? throw Refusal.NotFound();
        var found = imports.Kinds.FirstOrDefault(one => one.Name == kind) ?? throw Refusal.NotFound();
        var (dryRun, again) = (Flag(request, "dry_run"), Flag(request, "again"));
        await imports.Enter(request);
        return ImportView.Of(module, kind, dryRun, await rows.Run(found, file, dryRun, again, request.HttpContext.RequestAborted));
    }

    // Whoever misspells it would store what he only wanted to see.
    private static bool Flag(HttpRequest request, string name) => request.Query[name].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => throw new Refusal(new BadQuery($"{name} must be true or false.")),
    };
}
