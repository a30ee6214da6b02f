using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Language;
using Mostrador.SmartSales.Carts;

namespace Mostrador.Api.Tests.SmartSales.Carts;

public sealed class CartPropertyTests
{
    private static readonly string[] Words =
    [
        .. GoldenFile.Lines("cart-phrases.txt").SelectMany(line => NormalForm.Words(GoldenFile.Split(line).Phrase, ",;+\n")).Distinct(),
        "x", "x2", "2x", "1", "0", "999999999999999",
    ];

    // Named so that none of them is part of what is said of another.
    private static readonly string[] Goods =
        ["tazas", "vasos de vidrio", "mouse inalambrico", "sal y pimienta", "cuadernos de 100 hojas", "iphone 13", "7up"];

    private static readonly string[] Separators = [", ", "; ", "\n", " y ", " + ", " más "];

    [Fact]
    public void Any_text_is_answered() =>
        Prop.ForAll<string?>(text => IsAnswer(CartGrammar.Read(text ?? "", GoldenShop.Index))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_words_that_people_say_are_answered_in_any_order() =>
        Prop.ForAll(Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary(), prompt =>
            IsAnswer(CartGrammar.Read(prompt, GoldenShop.Index))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_words_are_always_understood_alike() =>
        Prop.ForAll(Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary(), prompt =>
            CartGrammar.Read(prompt, GoldenShop.Index).Explanation
                == CartGrammar.Read(prompt.ToUpperInvariant(), GoldenShop.Index).Explanation).QuickCheckThrowOnFailure();

    [Fact]
    public void A_quantity_is_read_back_however_it_is_said() =>
        Prop.ForAll(Gen.Choose(1, 200).ToArbitrary(), Gen.Elements<Func<int, string>>(
            n => $"{n} lápices",
            n => $"{n} x lápices",
            n => $"{n}x lápices",
            n => $"x{n} lápices",
            n => $"lápices x{n}",
            n => $"lápices x {n}",
            n => $"lápices {n} unidades",
            n => $"{n} unidades de lápices",
            n => $"hola, ponme {n} lápices por favor",
            n => $"al carrito {n} de lápices hb").ToArbitrary(), (quantity, say) =>
            CartGrammar.Read(say(quantity), GoldenShop.Index).Lines is [var line]
                && line.Quantity == quantity && GoldenShop.HandleOf(line.Product) == "lapiz").QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_what_is_asked_for_does_not_matter() =>
        Prop.ForAll(Gen.Shuffle(Goods).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), Gen.Elements(Separators).ToArbitrary(), (goods, quantity, between) =>
        {
            var command = CartGrammar.Read(string.Join(between, goods.Select(name => $"{quantity} {name}")), GoldenShop.Index);
            return command.Error is null
                && command.Lines.All(line => line.Quantity == quantity)
                && command.Lines.Select(line => GoldenShop.HandleOf(line.Product)).Order()
                    .SequenceEqual(["7up", "cuad100", "iphone13", "mouse", "sal", "taza", "vaso"]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_product_is_found_by_its_own_name() =>
        Assert.All(GoldenShop.Index.Products, product =>
            Assert.Equal(product, CartGrammar.Read($"quita {product.Name}", GoldenShop.Index).Lines.Single().Product));

    private static bool IsAnswer(CartCommand command) =>
        command.Explanation.Length > 0
        && command.Message.Length > 0
        && (command.Action == CartAction.Clear
            ? command.Lines.Count == 0 && command.Error is null
            : (command.Lines.Count > 0) == (command.Error is null))
        && command.Lines.All(line => line.Quantity > 0 && (command.Action == CartAction.Remove || line.Quantity <= line.Product.Stock))
        && command.Lines.Select(line => line.Product.Id).Distinct().Count() == command.Lines.Count;
}
