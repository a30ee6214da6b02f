using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Files;

namespace Mostrador.McMatias.Pictures;

/// <summary>The pictures of one product or repair while it is written, by a transaction that may run more than once.</summary>
public sealed class PictureChanges(IFileStore files, Leftovers leftovers, string folder, CancellationToken cancellation)
{
    private readonly Dictionary<IFormFile, string> _stored = [];
    private readonly HashSet<string> _replaced = [];

    /// <summary>Files that were stored.</summary>
    internal IReadOnlyCollection<string> Stored => _stored.Values;

    /// <summary>
    /// Files that nothing names once the transaction is committed. What an earlier run would have replaced is among them rightly: a rival
    /// has replaced it, and no picture comes back.
    /// </summary>
    internal IReadOnlyCollection<string> Replaced => _replaced;

    /// <summary>What a body does to a picture; null = nothing. Errors are in the input.</summary>
    public Task<ImageChange?> Read(Input input, ImageField field) => input.ReadImage(field, cancellation);

    /// <summary>
    /// The file that is named from now on, stored at this moment unless an earlier run has stored it. Only for a body without errors.
    /// </summary>
    /// <param name="change">What was read.</param>
    /// <param name="current">The file that has been named so far; null = none.</param>
    public async Task<string?> Apply(ImageChange? change, string? current)
    {
        if (change is null)
            return current;
        if (current is not null)
            _replaced.Add(current);
        return change.Sent is { } sent ? _stored.GetValueOrDefault(sent.File) ?? await Store(sent) : null;
    }

    private async Task<string> Store(SentImage sent)
    {
        var name = _stored[sent.File] = FileName.Fresh(folder, sent.Format.Extension);
        try
        {
            await using var content = sent.File.OpenReadStream();
            await files.Save(name, content, sent.Format.ContentType, cancellation);
            return name;
        }
        catch
        {
            // Nothing can have been committed that names any of them.
            await leftovers.Discard(_stored.Values);
            throw;
        }
    }
}
