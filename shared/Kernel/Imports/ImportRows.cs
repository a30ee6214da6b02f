using System.Text.Json.Nodes;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Imports;

/// <summary>
/// Takes the rows of a file, one after the other, each by the module's own use case: what it refuses is an error of that row, and what it
/// stores is stored together with the memory of the row. So a file that was interrupted, or corrected, is simply sent again.
/// </summary>
public sealed class ImportRows(DocumentStore documents, TimeProvider time)
{
    private const int MostErrors = 1000;

    // An answer must begin within 230 seconds on Azure. Users take longest, each for the sake of his password.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(200);

    /// <summary>Takes a file.</summary>
    /// <param name="kind">What its rows are.</param>
    /// <param name="content">The file.</param>
    /// <param name="dryRun">Whether all is to be as ever, and nothing stored.</param>
    /// <param name="again">Whether rows are taken that were imported before.</param>
    /// <param name="cancellation">Ends it after a row.</param>
    /// <exception cref="Refusal">The file as a whole is no good.</exception>
    public async Task<ImportOutcome> Run(ImportKind kind, ReadOnlyMemory<byte> content, bool dryRun, bool again, CancellationToken cancellation)
    {
        var rows = ImportFile.Read(content, kind);
        var (imported, alreadyThere, failed) = (0, 0, 0);
        var errors = new List<ImportError>();
        var found = new Dictionary<(string Heading, string Text), JsonNode?>();
        var start = time.GetTimestamp();
        using var rehearsal = dryRun ? Rehearsal.Begin() : null;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            if (time.GetElapsedTime(start) > Longest)
                break;
            var refused = await Take(kind, row, again, found);
            if (refused is null)
                alreadyThere++;
            else if (refused.Count == 0)
                imported++;
            else
                failed++;
            errors.AddRange((refused ?? []).Take(MostErrors - errors.Count));
        }

        return new ImportOutcome(rows.Count, imported, alreadyThere, failed, imported + alreadyThere + failed == rows.Count, errors);
    }

    /// <summary>Takes a row: no errors when it is stored, null when it was there.</summary>
    private async Task<IReadOnlyList<ImportError>?> Take(ImportKind kind, ImportRow row, bool again, Dictionary<(string, string), JsonNode?> found)
    {
        var key = ImportedRow.KeyOf(kind, row);
        if (!again && await documents.In(kind.Place()).Peek<ImportedRow>(key) is not null)
            return null;
        try
        {
            var errors = new List<ImportError>();
            var body = await BodyOf(row, found, errors);
            if (errors.Count > 0)
                return errors;
            using var memory = again ? null : Companion.Send(new ImportedRow { Key = key }, ImportedRow.Remembered);
            await kind.Store(body);
            return [];
        }
        catch (Refusal refusal)
        {
            return [.. RowErrors.Of(refusal.Reason).Select(error => new ImportError(row.Number, HeadingOf(kind, row, error.Field), error.Message))];
        }
        catch (AlreadyStoredException)
        {
            return null; // By another import of the same rows, at the same time.
        }
    }

    private static async Task<JsonObject> BodyOf(ImportRow row, Dictionary<(string, string), JsonNode?> found, List<ImportError> errors)
    {
        var body = new JsonObject();
        if (row.TooLong)
            errors.Add(new ImportError(row.Number, null, "The row has more cells than there are headings."));
        foreach (var (column, text, lostDigits) in row.Cells)
        {
            if (lostDigits)
                errors.Add(new ImportError(row.Number, column.Heading, "The workbook has lost digits of this number: give the column the format of text."));
            else if (column.Find is not { } find)
                body[column.Field] = text;
            else if (await Found(find, (column.Heading, text), found) is { } value)
                body[column.Field] = value.DeepClone();
            else
                errors.Add(new ImportError(row.Number, column.Heading, $"Nothing here has the name \"{text}\"."));
        }

        return body;
    }

    private static async Task<JsonNode?> Found(
        Func<string, Task<JsonNode?>> find, (string Heading, string Text) asked, Dictionary<(string, string), JsonNode?> found)
    {
        if (!found.TryGetValue(asked, out var value) && await find(asked.Text) is { } first)
            found[asked] = value = first;
        return value;
    }

    // Where a name stands for an id, what is wrong with the id is wrong with the name.
    private static string? HeadingOf(ImportKind kind, ImportRow row, string? field) => field is null
        ? null
        : row.Cells.Where(cell => cell.Column.Field == field).Select(cell => cell.Column.Heading).FirstOrDefault()
            ?? kind.Columns.FirstOrDefault(column => column.Field == field)?.Heading ?? field;
}
