using Mostrador.Kernel.Language;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Carts;

namespace Mostrador.Api.Tests.SmartSales.Carts;

/// <summary>Counted in steps, not in seconds: the same on every machine.</summary>
public sealed class CartEffortTests
{
    [Theory]
    [InlineData("zz 1 ")]
    [InlineData("unicornio 1 ")]
    [InlineData("sal y ")]
    [InlineData("mesa y sillas y ")]
    [InlineData("mas ")]
    [InlineData("mas el 3 ")]
    [InlineData("limpia ")]
    [InlineData("quita todo el ")]
    [InlineData("limpia vidrios quita ")]
    [InlineData("todo arroz ")]
    [InlineData("taza ")]
    [InlineData("taza x2 ")]
    [InlineData("taza 2 unidades ")]
    [InlineData("treinta y ")]
    [InlineData("1 2 3 ")]
    [InlineData("de de el la ")]
    [InlineData(",")]
    [InlineData("y ")]
    [InlineData("x ")]
    [InlineData("me das ")]
    [InlineData("iphone 13 ")]
    public void A_command_costs_no_more_than_its_length(string piece)
    {
        var (shorter, longer) = (Cost(1000), Cost(2000));
        Assert.InRange(longer, 1, (2.2 * shorter) + 500);
        Assert.InRange(longer, 1, 100_000);

        long Cost(int length)
        {
            var effort = new Effort();
            CartGrammar.Read(string.Concat(Enumerable.Repeat(piece, length / piece.Length)), GoldenShop.Index, effort);
            return effort.Steps;
        }
    }

    [Fact]
    public void A_command_of_a_hundred_thousand_characters_costs_nothing()
    {
        var effort = new Effort();
        CartGrammar.Read(string.Concat(Enumerable.Repeat("2 tazas y ", 10_000)), GoldenShop.Index, effort);
        Assert.Equal(0, effort.Steps);
    }

    [Fact]
    public void In_ten_thousand_products_a_rare_word_leads_to_its_own_at_once()
    {
        var effort = new Effort();
        var command = CartGrammar.Read("dame 3 tornillos modelo m4711", Large, effort);

        Assert.Equal("Tornillo modelo M4711 de acero", command.Lines.Single().Product.Name);
        Assert.InRange(effort.Steps, 1, 200);
    }

    [Fact]
    public void In_ten_thousand_products_a_word_of_all_weighs_each_of_them_a_few_times_and_once_for_all_its_mentions()
    {
        Effort once = new(), often = new();
        CartGrammar.Read("tornillo", Large, once);
        CartGrammar.Read(string.Join(", ", Enumerable.Repeat("tornillo", 150)), Large, often);

        Assert.InRange(once.Steps, 10_000, 50_000);
        Assert.InRange(often.Steps, once.Steps, once.Steps + 20_000);
    }

    private static CatalogueIndex Large { get; } = new(Enumerable.Range(1, 10_000).Select(id => new CatalogueEntry(
        id, $"Tornillo modelo M{id} de acero", $"Caja {id} de tornillos", new Amount(100), 1000, true, DateTimeOffset.UnixEpoch)));
}
