using Mostrador.Kernel.Imports;

namespace Mostrador.App.Operator.Imports;

/// <summary>What became of a file.</summary>
/// <param name="Module">Whose it was.</param>
/// <param name="Kind">What its rows are.</param>
/// <param name="DryRun">Whether nothing was stored.</param>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Imported">Those that were stored, or in a dry run would have been.</param>
/// <param name="AlreadyThere">Those that were imported before.</param>
/// <param name="Failed">Those that were refused.</param>
/// <param name="Complete">Whether all had their turn; if not, send the file again.</param>
/// <param name="Errors">Why rows were refused, the first thousand errors.</param>
public sealed record ImportView(
    string Module, string Kind, bool DryRun, int Rows, int Imported, int AlreadyThere, int Failed, bool Complete, IReadOnlyList<ImportError> Errors)
{
    /// <summary>The view of an import.</summary>
    public static ImportView Of(string module, string kind, bool dryRun, ImportOutcome outcome) => new(
        module, kind, dryRun, outcome.Rows, outcome.Imported, outcome.AlreadyThere, outcome.Failed, outcome.Complete, outcome.Errors);
}

/// <summary>Everything that can be imported.</summary>
/// <param name="Imports">The kinds, in the order in which they refer to each other.</param>
public sealed record ImportListView(IReadOnlyList<ImportKindView> Imports);

/// <summary>What one file can hold.</summary>
/// <param name="Module">Whose it is.</param>
/// <param name="Kind">What its rows are.</param>
/// <param name="Columns">What they may have.</param>
public sealed record ImportKindView(string Module, string Kind, IReadOnlyList<ImportColumnView> Columns);

/// <summary>A column.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Field">The field of the module's API that it becomes.</param>
/// <param name="Required">Whether a file must have this field.</param>
public sealed record ImportColumnView(string Heading, string Field, bool Required);
