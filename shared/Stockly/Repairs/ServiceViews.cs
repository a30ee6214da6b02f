using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Pictures;
using Mostrador.Stockly.Warranties;

namespace Mostrador.Stockly.Repairs;

/// <summary>Gathers what a repair's view needs beside the repair: whether its warranty still exists, and where its photos are.</summary>
public sealed class ServiceViews(PictureStore pictures)
{
    /// <summary>The views of some repairs.</summary>
    /// <remarks>
    /// A warranty may have gone with its sale, and may have had any number of repairs: the reader looks, so that undoing a sale
    /// stays one small transaction.
    /// </remarks>
    internal async Task<ServiceView[]> Of(
        PartitionReader reader, Member me, HttpRequest request, IReadOnlyCollection<ServiceRecord> records)
    {
        var named = records.Select(record => record.WarrantyId).OfType<string>().Distinct().ToList();
        var found = await Task.WhenAll(named.Select(id => reader.Peek<Warranty>(id).AsTask()));
        var existing = found.OfType<Warranty>().Select(warranty => warranty.Id).ToHashSet();
        return [.. records.Select(record => Of(me, request, record, record.WarrantyId is { } id && existing.Contains(id)))];
    }

    /// <summary>The view of a repair.</summary>
    internal ServiceView Of(Member me, HttpRequest request, ServiceRecord record, bool hasWarranty) =>
        ServiceView.Of(me, record, hasWarranty, [.. record.Photos.Select(name => pictures.AddressOf(request, name)!)]);
}
