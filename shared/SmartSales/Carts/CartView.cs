using System.Globalization;
using Mostrador.Kernel.Money;

namespace Mostrador.SmartSales.Carts;

/// <summary>What to put into the cart (contract 4.15).</summary>
public sealed record CartAdditionView(
    bool Success, string Message, string Prompt, string InterpretedAction, AddedItemView[] Items, string Total, string CartAction)
{
    /// <summary>The view of a command that adds.</summary>
    public static CartAdditionView Of(string prompt, CartCommand command) => new(
        true, command.Message, prompt, command.ActionName, [.. command.Lines.Select(AddedItemView.Of)], Money(command.Total), "add_to_cart");

    // A decimal: what is asked for is limited by the stock, and not by what an amount holds.
    internal static string Money(decimal units) => units.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>A product to put into the cart. Products have no pictures here.</summary>
public sealed record AddedItemView(
    long ProductId, string Name, string Description, Amount Price, int Quantity, string Subtotal, int StockAvailable, string? ImageUrl)
{
    internal static AddedItemView Of(CartLine line) => new(
        line.Product.Id, line.Product.Name, line.Product.Description, line.Product.Price, line.Quantity,
        CartAdditionView.Money(line.Subtotal), line.Product.Stock, null);
}

/// <summary>What to take out of the cart; nothing in particular when it is to be emptied.</summary>
public sealed record CartRemovalView(bool Success, string Message, string Prompt, string InterpretedAction, RemovedItemView[] Items)
{
    /// <summary>The view of a command that removes or clears.</summary>
    public static CartRemovalView Of(string prompt, CartCommand command) =>
        new(true, command.Message, prompt, command.ActionName, [.. command.Lines.Select(RemovedItemView.Of)]);
}

/// <summary>A product to take out of the cart.</summary>
public sealed record RemovedItemView(long ProductId, long Product, int Quantity, string Name, Amount Price, int StockAvailable)
{
    internal static RemovedItemView Of(CartLine line) =>
        new(line.Product.Id, line.Product.Id, line.Quantity, line.Product.Name, line.Product.Price, line.Product.Stock);
}
