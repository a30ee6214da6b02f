using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Carts;

/// <summary>Which products a shopper may be typing (contract 4.16).</summary>
public sealed class SuggestProducts(Shop shop, IndexedCatalogue catalogue)
{
    /// <summary>Suggestions; null when too little has been typed.</summary>
    public async Task<SuggestionsView?> Run(string typed)
    {
        var query = typed.Trim();
        if (!ProductSuggestions.IsEnough(query))
            return null;
        var found = ProductSuggestions.For(query, await catalogue.Now(shop.Read));
        var views = new List<SuggestionView>(found.Count);
        foreach (var entry in found)
        {
            var category = await shop.Read.Peek<Product>(entry.Id) is { CategoryId: { } id } ? await shop.Read.Peek<Category>(id) : null;
            views.Add(new SuggestionView(entry.Id, entry.Name, entry.Price, entry.Stock, category?.Name));
        }

        return new SuggestionsView(query, views.Count, [.. views]);
    }
}

/// <summary>Suggestions for what was typed.</summary>
public sealed record SuggestionsView(string Query, int Count, SuggestionView[] Suggestions);

/// <summary>When too little was typed to suggest anything.</summary>
public sealed record NoSuggestionsView(SuggestionView[] Suggestions)
{
    /// <summary>The only one.</summary>
    public static NoSuggestionsView Empty { get; } = new([]);
}

/// <summary>A suggested product.</summary>
public sealed record SuggestionView(long Id, string Name, Amount Price, long Stock, string? Category);
