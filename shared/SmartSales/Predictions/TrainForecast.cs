using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Predictions;

/// <summary>
/// Trains the forecast on the lines of all sales and stores it (contract 4.19, 7): nightly, by the operator's command, or for the first who
/// asks. Running it twice gives the same model. When it fails, the old model stays.
/// </summary>
public sealed partial class TrainForecast(Shop shop, DeletionRecord deletions, StoredModel stored, ILogger<TrainForecast> logger)
{
    private const int Portion = 500;

    /// <summary>Trains it; null when there is too little to learn from.</summary>
    public async Task<SalesModel?> Run(CancellationToken cancellation)
    {
        var lines = await Lines(cancellation);
        var model = await Task.Run(() => SalesModel.Train(lines, shop.Now), cancellation);
        if (model is null)
        {
            LogTooFew(lines.Count);
            return null;
        }

        await stored.Save(model);
        LogTrained(model.Version, model.Facts.Samples, model.Facts.MeanSquaredError);
        return model;
    }

    // The newest first, so that an old shop's history need not be read to its end.
    private async Task<List<SaleLine>> Lines(CancellationToken cancellation)
    {
        var reader = shop.Read;
        var deleted = await deletions.SoFar(reader);
        var categories = (await ReadProducts.Stored(reader)).ToDictionary(product => product.Id, product => product.CategoryId ?? 0);
        var known = (await ReadCategories.Stored(reader)).Select(category => category.Id).ToHashSet();
        var lines = new List<SaleLine>();
        var query = DocumentQuery.Over<Order>().OrderBy(Order.NewestField.Descending).Take(Portion);
        var portion = await reader.Query(query);
        while (portion.Count > 0 && lines.Count < SalesModel.MostSamples)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var order in portion.Where(order => order.IsSale && !deleted.Has<User>(order.UserId)))
                lines.AddRange(order.Lines.Select((line, number) => Sample(order, line, number)));
            portion = await reader.Query(query.Where(Order.NewestField.Before(portion[^1].Newest)));
        }

        return lines;

        SaleLine Sample(Order order, OrderLine line, int number)
        {
            var exists = categories.TryGetValue(line.ProductId, out var category);
            return new SaleLine(
                order.Id, number, order.PlacedOn, exists ? line.ProductId : 0, known.Contains(category) ? category : 0, line.Price.Units, (int)line.Quantity);
        }
    }

    [LoggerMessage(LogLevel.Information, "The forecast {Version} was trained on {Samples} order lines, mean squared error {MeanSquaredError}")]
    private partial void LogTrained(string version, int samples, double meanSquaredError);

    [LoggerMessage(LogLevel.Information, "The forecast was not trained: {Lines} order lines are too few")]
    private partial void LogTooFew(int lines);
}
