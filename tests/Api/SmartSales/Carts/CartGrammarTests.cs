using Mostrador.SmartSales.Carts;

namespace Mostrador.Api.Tests.SmartSales.Carts;

public sealed class CartGrammarTests
{
    private const string NoProducts = "No se pudieron identificar productos en el comando.";

    public static TheoryData<string> Phrases => [.. GoldenFile.Lines("cart-phrases.txt"), .. GoldenFile.Lines("cart-later-phrases.txt")];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Each_command_is_understood_as_the_golden_file_says(string line)
    {
        var (prompt, expected) = GoldenFile.Split(line);
        var command = CartGrammar.Read(prompt, GoldenShop.Index);

        if (ErrorOf(expected) is { } error)
            Assert.Equal(error, command.Error);
        else
            Assert.Equal(expected, command.Error ?? Said(command));
    }

    private static string Said(CartCommand command) =>
        $"{command.ActionName} {string.Join(", ", command.Lines.Select(line => $"{line.Quantity} {GoldenShop.HandleOf(line.Product)}"))}".TrimEnd();

    private static string? ErrorOf(string expected) => expected.Split(' ', 2) switch
    {
        ["none"] => NoProducts,
        ["unknown", var name] => $"No se encontró el producto: {name}",
        ["short", var handle] when GoldenShop.Entry(handle) is var entry =>
            $"Stock insuficiente para \"{entry.Name}\". Stock disponible: {entry.Stock}",
        _ => null,
    };
}
