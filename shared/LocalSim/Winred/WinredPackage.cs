using System.Text.Json;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Winred;

/// <summary>A package that a number can be topped up with.</summary>
/// <param name="ProductId">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What is in it.</param>
/// <param name="Price">What it costs.</param>
/// <param name="Validity">How long it lasts, <c>7 días</c>.</param>
/// <param name="Operator">Whose numbers.</param>
public sealed record WinredPackage(int ProductId, string Name, string Description, Amount Price, string Validity, string Operator)
{
    /// <summary>Reads one; null when it has no id or no price, so that nobody could sell it.</summary>
    internal static WinredPackage? Of(JsonElement json)
    {
        string Text(string name) => json.Member(name).Text() ?? "";
        return json.Member("product_id").Whole() is { } id && json.Member("price").Amount() is { } price
            ? new WinredPackage(id, Text("name"), Text("description"), price, Text("validity"), Text("operator"))
            : null;
    }

    /// <summary>By price, then by how long they last.</summary>
    internal static IComparer<WinredPackage> Order { get; } = Comparer<WinredPackage>.Create(
        (one, other) => (one.Price, one.Days, one.ProductId).CompareTo((other.Price, other.Days, other.ProductId)));

    /// <summary>The number that the validity begins with.</summary>
    private int Days => ProviderNumber.Parse(string.Concat(Validity.TakeWhile(char.IsAsciiDigit))) is <= int.MaxValue and var days
        ? (int)days
        : int.MaxValue;
}
