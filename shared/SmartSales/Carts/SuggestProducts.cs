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
        var categories = (await ReadCategories.Stored(shop.Read)).ToDictionary(category => category.Id);
        return new SuggestionsView(query, found.Count, [.. found.Select(entry => new SuggestionView(
            entry.Id, entry.Name, entry.Price, entry.Stock, categories.GetValueOrDefault(entry.CategoryId ?? 0)?.Name))]);
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
