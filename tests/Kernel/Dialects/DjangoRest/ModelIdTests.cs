using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

public sealed class ModelIdTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0007", 7)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Digits_are_an_id(string text, long id) => Assert.Equal(id, ModelId.InPath(text, "Rol"));

    [Theory]
    [InlineData("9223372036854775808", "Rol")]
    [InlineData("99999999999999999999999999", "Rol")]
    [InlineData("", null)]
    [InlineData("abc", null)]
    [InlineData("-1", null)]
    [InlineData("1.0", null)]
    [InlineData("١", null)]
    public void Anything_else_belongs_to_nothing_and_only_a_number_to_nothing_of_a_kind(string text, string? what) =>
        Assert.Equal(new NotFound(what), Assert.Throws<Refusal>(() => ModelId.InPath(text, "Rol")).Reason);
}
