using Mostrador.SmartSales.Carts;

namespace Mostrador.Api.Tests.SmartSales.Carts;

public sealed class ProductSuggestionsTests
{
    [Theory]
    [InlineData("lap", "lapicero lapiz laptop lenovo")]
    [InlineData("LÁP", "lapicero lapiz laptop lenovo")]
    [InlineData("  azúc ", "azucar")]
    [InlineData("azu\u0301car", "azucar")]
    [InlineData("smart", "tv galaxy redmi")]
    [InlineData("de cer", "python taza")]
    [InlineData("USB-C", "cable")]
    [InlineData("mouse", "mouse gamer pad combo")]
    [InlineData("radio", "")]
    [InlineData("ar", "bici fideo azucar arroz jabon")]
    [InlineData("l", "")]
    [InlineData(" ", "")]
    [InlineData("", "")]
    [InlineData("🎁", "")]
    [InlineData("\u0301\u0301", "")]
    public void The_five_newest_whose_name_contains_it_are_suggested(string query, string handles) =>
        Assert.Equal(handles, string.Join(' ', ProductSuggestions.For(query, GoldenShop.Index).Select(GoldenShop.HandleOf)));

    [Theory]
    [InlineData("la", true)]
    [InlineData(" la ", true)]
    [InlineData("l ", false)]
    [InlineData("🎁", false)]
    [InlineData("", false)]
    public void Two_characters_are_enough(string query, bool enough) => Assert.Equal(enough, ProductSuggestions.IsEnough(query));
}
