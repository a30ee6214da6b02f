using Mostrador.Kernel.Language;

namespace Mostrador.SmartSales.Carts;

/// <summary>Understands what a Spanish sentence asks of a cart (contract: 4.15). It creates no order and touches no stock.</summary>
public static class CartGrammar
{
    /// <summary>What a longer command would say is not looked for.</summary>
    public const int LongestPrompt = 2_000;

    private const string NoProducts = "No se pudieron identificar productos en el comando.";

    /// <summary>Reads a command, in time that grows with its length and with the matching products alone.</summary>
    /// <param name="prompt">The sentence.</param>
    /// <param name="catalogue">The products of the shop.</param>
    /// <param name="effort">Counts what it costs.</param>
    public static CartCommand Read(string prompt, CatalogueIndex catalogue, Effort? effort = null)
    {
        effort ??= new();
        if (prompt.Length > LongestPrompt && prompt.AsSpan().Trim().Length > LongestPrompt)
            return new(CartAction.Add, [], [], NoProducts);

        var matcher = new ProductMatcher(catalogue, effort);
        var said = new Phrase(NormalForm.Words(prompt, CartWords.Marks), effort);
        var action = new CartActionReader(said, matcher, effort).Read();
        if (action == CartAction.Clear)
            return new(action, [], []);

        var removes = action == CartAction.Remove;
        var names = NamesIn(new CartWords(said, matcher, effort), matcher, removes)
            .ConvertAll(named => Understand(named, matcher, catalogue, removes));
        return Decide(action, names);
    }

    private static List<NamedPiece> NamesIn(CartWords words, ProductMatcher matcher, bool removes)
    {
        var reader = new PieceReader(words, matcher, removes);
        return [.. new PieceSplitter(words, reader, matcher).Split().Select(reader.Read).Where(named => named.Name.Count > 0)];
    }

    private static UnderstoodName Understand(NamedPiece named, ProductMatcher matcher, CatalogueIndex catalogue, bool removes)
    {
        var name = string.Join(' ', named.Name);
        if (named.Find(matcher) is not { } match)
            return new(named.Quantity, name, null, null);

        // Those that are there in sufficient number come first, then the newest.
        var candidates = match.Places.Select(place => catalogue.Products[place]);
        var product = removes ? null : candidates.FirstOrDefault(product => product.Stock >= named.Quantity);
        return new(named.Quantity, name, product ?? candidates.First(), match.Level);
    }

    private static CartCommand Decide(CartAction action, List<UnderstoodName> names)
    {
        var command = new CartCommand(action, [], names);
        if (names.Count == 0 || names.Exists(name => name.Quantity == 0))
            return command with { Error = NoProducts };
        if (command.Unmatched.FirstOrDefault() is { } unmatched)
            return command with { Error = $"No se encontró el producto: \"{unmatched}\"" };

        var wanted = names.GroupBy(name => name.Product!)
            .Select(group => (Product: group.Key, Quantity: group.Sum(name => name.Quantity))).ToList();
        if (action == CartAction.Add && wanted.Find(line => line.Quantity > line.Product.Stock).Product is { } scarce)
            return command with { Error = $"Stock insuficiente para \"{scarce.Name}\". Stock disponible: {scarce.Stock}" };

        // Nobody's cart holds so many.
        return wanted.Exists(line => line.Quantity > int.MaxValue)
            ? command with { Error = NoProducts }
            : command with { Lines = wanted.ConvertAll(line => new CartLine(line.Product, (int)line.Quantity)) };
    }
}
