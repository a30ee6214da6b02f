using System.Text.Json;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Siigo;

/// <summary>One page of Siigo's products.</summary>
/// <param name="Products">Those that have a code.</param>
/// <param name="HasNext">Whether another page follows.</param>
public sealed record SiigoProductPage(IReadOnlyList<SiigoProduct> Products, bool HasNext)
{
    internal static SiigoProductPage Of(JsonElement json) => new(
        [.. json.Member("results").Items().Select(SiigoProduct.Of).OfType<SiigoProduct>()],
        json.Member("_links").Member("next") is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) });
}

/// <summary>A product as Siigo knows it.</summary>
/// <param name="Id">Siigo's id.</param>
/// <param name="Code">The shop's code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Type"><c>Product</c>, <c>Service</c> …</param>
/// <param name="TaxPercentage">Of its first tax; null = none.</param>
/// <param name="TaxIncluded">Whether the price has it in it.</param>
/// <param name="Price">The first of its first price list; null = none.</param>
public sealed record SiigoProduct(
    string Id, string Code, string Name, string Type, decimal? TaxPercentage, bool TaxIncluded, Amount? Price)
{
    internal static SiigoProduct? Of(JsonElement json) => json.Member("code").Text() is { } code
        ? new SiigoProduct(
            json.Member("id").Text() ?? "",
            code,
            json.Member("name").Text() ?? "",
            json.Member("type").Text() ?? "",
            First(json, "taxes").Member("percentage").Number(),
            json.Member("tax_included").ValueKind == JsonValueKind.True,
            First(First(json, "prices"), "price_list").Member("value").Amount())
        : null;

    private static JsonElement First(JsonElement json, string list) => json.Member(list).Items().FirstOrDefault();
}
