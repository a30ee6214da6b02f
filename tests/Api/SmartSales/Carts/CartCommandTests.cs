using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Carts;

namespace Mostrador.Api.Tests.SmartSales.Carts;

public sealed class CartCommandTests
{
    private const string NoProducts = "No se pudieron identificar productos en el comando.";

    [Fact]
    public void An_added_product_comes_with_its_price_and_what_all_costs()
    {
        var command = CartGrammar.Read("Quiero 3 laptops y 1 mouse", GoldenShop.Index);

        Assert.Equal("add", command.ActionName);
        Assert.Equal("Se encontraron 2 producto(s) para agregar al carrito", command.Message);
        Assert.Equal([3899.97m, 20.00m], command.Lines.Select(line => line.Subtotal));
        Assert.Equal(3919.97m, command.Total);
        Assert.Null(command.Error);
    }

    [Fact]
    public void The_other_actions_say_which_they_are()
    {
        Assert.Equal("Acción interpretada: remove", CartGrammar.Read("quita 1 mouse", GoldenShop.Index).Message);
        Assert.Equal("Acción interpretada: clear", CartGrammar.Read("vaciar carrito", GoldenShop.Index).Message);
        Assert.Empty(CartGrammar.Read("vaciar carrito", GoldenShop.Index).Lines);
    }

    [Theory]
    [InlineData("dos tazas y una labtop", "Agregar: 2 × Taza de cerámica (por \"tazas\": parte del nombre); 1 × Laptop HP (por \"labtop\": el nombre, con errores)")]
    [InlineData("quita un celular", "Quitar: 1 × Nothing Phone 2a (por \"celular\": un sinónimo)")]
    [InlineData("mouse y unicornios", "Agregar: 1 × Mouse Inalámbrico (por \"mouse\": parte del nombre); 1 × \"unicornios\": no se encontró")]
    [InlineData("vaciar carrito", "Vaciar el carrito")]
    public void It_says_what_was_understood(string prompt, string explanation) =>
        Assert.Equal(explanation, CartGrammar.Read(prompt, GoldenShop.Index).Explanation);

    [Fact]
    public void Every_name_that_matches_nothing_is_told()
    {
        var command = CartGrammar.Read("2 tazas, unicornios y tijeras", GoldenShop.Index);

        Assert.Equal(["unicornios", "tijeras"], command.Unmatched);
        Assert.Equal("No se encontró el producto: \"unicornios\"", command.Error);
        Assert.Empty(command.Lines);
    }

    [Fact]
    public void Of_equal_candidates_the_newest_is_taken_and_of_one_day_the_greatest_id()
    {
        var index = new CatalogueIndex([Soap(2, "Jabón azul", 0), Soap(3, "Jabón rojo", 0), Soap(1, "Jabón viejo", -1)]);

        Assert.Equal(3, CartGrammar.Read("jabon", index).Lines.Single().Product.Id);
        Assert.Equal(3, CartGrammar.Read("quita 900 jabones", index).Lines.Single().Product.Id);
    }

    [Fact]
    public void Stock_can_be_renewed_without_indexing_the_words_again()
    {
        var index = new CatalogueIndex([Soap(1, "Jabón", 0)]);
        var sold = index.WithStockOf(entry => entry with { Stock = 2 });

        Assert.Null(CartGrammar.Read("3 jabones", index).Error);
        Assert.Equal("Stock insuficiente para \"Jabón\". Stock disponible: 2", CartGrammar.Read("3 jabones", sold).Error);
    }

    [Theory]
    [InlineData("quita 99999999999999999999 tazas")]
    [InlineData("quita 2147483648 tazas")]
    public void More_than_any_cart_holds_is_not_taken_out(string prompt) =>
        Assert.Equal(NoProducts, CartGrammar.Read(prompt, GoldenShop.Index).Error);

    [Fact]
    public void Sums_of_huge_quantities_are_short_of_stock() =>
        Assert.StartsWith(
            "Stock insuficiente",
            CartGrammar.Read(string.Join(" y ", Enumerable.Repeat("999999999999 docenas de tazas", 50)), GoldenShop.Index).Error,
            StringComparison.Ordinal);

    [Fact]
    public void A_prompt_of_more_than_two_thousand_characters_is_refused_at_once()
    {
        var longest = "taza" + new string(' ', 1992) + "taza";

        Assert.Null(CartGrammar.Read(longest, GoldenShop.Index).Error);
        Assert.Null(CartGrammar.Read($"  {longest}\n", GoldenShop.Index).Error);
        Assert.Equal(NoProducts, CartGrammar.Read($"{longest}s", GoldenShop.Index).Error);
    }

    [Theory]
    [InlineData("agrega 2 quita manchas", "add")]
    [InlineData("quita el quita manchas", "remove")]
    [InlineData("quita manchas", "remove")]
    [InlineData("agrega limpia pisos", "add")]
    [InlineData("quita el limpia pisos", "remove")]
    public void A_verb_in_a_product_s_name_asks_for_nothing(string prompt, string action)
    {
        var index = new CatalogueIndex([Soap(1, "Quita manchas", 0), Soap(2, "Limpia pisos", 0)]);
        var command = CartGrammar.Read(prompt, index);

        Assert.Equal(action, command.ActionName);
        Assert.Single(command.Lines);
    }

    [Theory]
    [InlineData("2 leche mas", 1)]
    [InlineData("2 leches más", 1)]
    [InlineData("dame más leche entera", 2)]
    [InlineData("dos vacas por favor", 2)]
    public void A_word_that_is_mostly_noise_is_heard_where_a_name_has_it(string prompt, long id)
    {
        var index = new CatalogueIndex([Soap(1, "Leche Más", 0), Soap(2, "Leche entera La Vaca", 1)]);

        Assert.Equal(id, CartGrammar.Read(prompt, index).Lines.Single().Product.Id);
    }

    [Theory]
    [InlineData("2 tazas", 1, 1)]
    [InlineData("2 2 tazas", 1, 2)]
    [InlineData("3 tazas", 2, 3)]
    [InlineData("una taza", 2, 1)]
    public void A_piece_that_is_a_name_with_its_number_is_one_of_that(string prompt, long id, int quantity)
    {
        var index = new CatalogueIndex([Soap(1, "2 tazas", 0), Soap(2, "Taza", 1)]);
        var line = CartGrammar.Read(prompt, index).Lines.Single();

        Assert.Equal((id, quantity), (line.Product.Id, line.Quantity));
    }

    [Fact]
    public void A_product_that_is_no_longer_sold_is_not_found() =>
        Assert.Equal(
            "No se encontró el producto: \"jabon\"",
            CartGrammar.Read("jabon", new CatalogueIndex([Soap(1, "Jabón", 0) with { Active = false }])).Error);

    [Theory]
    [InlineData("2 de la Cruz & Cía. — <b>Té</b>")]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("🎁🎁")]
    [InlineData(",;+\n")]
    [InlineData("")]
    public void Odd_names_in_the_catalogue_do_no_harm(string name)
    {
        var index = new CatalogueIndex([Soap(1, name, 0), Soap(2, "Jabón", 0)]);

        Assert.Equal(2, CartGrammar.Read("jabón", index).Lines.Single().Product.Id);
        Assert.NotNull(CartGrammar.Read($"agrega {name}", index));
    }

    private static CatalogueEntry Soap(long id, string name, int day) =>
        new(id, name, "", new Amount(100), 900, true, DateTimeOffset.UnixEpoch.AddDays(10 + day));
}
