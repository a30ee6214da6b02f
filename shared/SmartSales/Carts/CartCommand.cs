namespace Mostrador.SmartSales.Carts;

/// <summary>A command to a cart as it was understood (contract: 4.15).</summary>
/// <param name="Action">What to do.</param>
/// <param name="Lines">With what, in order of first mention; nothing when the command is refused.</param>
/// <param name="Names">Every product that was named.</param>
/// <param name="Error">Why it is refused, in the contract's words; null when it is not.</param>
public sealed record CartCommand(
    CartAction Action, IReadOnlyList<CartLine> Lines, IReadOnlyList<UnderstoodName> Names, string? Error = null)
{
    /// <summary>The contract's word for the action.</summary>
    public string ActionName => Action switch
    {
        CartAction.Remove => "remove",
        CartAction.Clear => "clear",
        _ => "add",
    };

    /// <summary>What is said of a command that is not refused.</summary>
    public string Message => Action == CartAction.Add
        ? $"Se encontraron {Lines.Count} producto(s) para agregar al carrito"
        : $"Acción interpretada: {ActionName}";

    /// <summary>What the lines cost together.</summary>
    public decimal Total => Lines.Sum(line => line.Subtotal);

    /// <summary>The names that match no product.</summary>
    public IEnumerable<string> Unmatched => Names.Where(name => name.Product is null).Select(name => name.Name);

    /// <summary>What was understood, in Spanish, for the people who said it.</summary>
    public string Explanation => Action switch
    {
        CartAction.Clear => "Vaciar el carrito",
        CartAction.Remove => $"Quitar: {string.Join("; ", Names)}",
        _ => $"Agregar: {string.Join("; ", Names)}",
    };
}
