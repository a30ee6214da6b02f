using Mostrador.Kernel.Files;
using Mostrador.Kernel.Forecasting;

namespace Mostrador.SmartSales.Predictions;

/// <summary>The trained model in the file store; what was read of it is kept in this process as long as the file is the same.</summary>
public sealed class StoredModel(IFileStore files)
{
    /// <summary>The name that answers show.</summary>
    public const string Path = "predictions/sales_model.bin";

    private const string Name = $"{Shop.Module}/{Path}";
    private volatile Kept? _kept;

    /// <summary>The model; null when there is none.</summary>
    /// <exception cref="UnreadableModelException">What is stored is none.</exception>
    public async Task<SalesModel?> Open(CancellationToken cancellation)
    {
        if (await files.Open(Name, cancellation) is not { } file)
            return null;
        await using var open = file;
        if (_kept is { } kept && kept.ETag == file.ETag)
            return kept.Model;
        var model = await SalesModel.Read(file.Content, cancellation);
        _kept = new Kept(file.ETag, model);
        return model;
    }

    /// <summary>Stores a model in place of the one before.</summary>
    public async Task Save(SalesModel model)
    {
        using var content = new MemoryStream(model.Write(), writable: false);

        // Half a file would be no model: what was begun is finished.
        await files.Save(Name, content, "application/octet-stream", CancellationToken.None);
    }

    private sealed record Kept(string ETag, SalesModel Model);
}
