using System.Text.RegularExpressions;
using Mostrador.Api.Tests.Architecture;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

public sealed partial class StockRuleTests
{
    /// Stock and what it has above the minimum go up and down together, or what is low is not found.
    [Fact]
    public void Only_the_shelf_increments_a_stock() => Assert.Equal(
        ["shared/Stockly/Catalogue/Shelf.cs"],
        Repository.Sources("shared/Stockly").Where(file => Increment().IsMatch(file.Text)).Select(file => file.Path));

    [GeneratedRegex(@"Increment<Product>\(")]
    private static partial Regex Increment();
}
