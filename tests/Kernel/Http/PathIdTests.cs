using Mostrador.Kernel.Http;

namespace Mostrador.Kernel.Tests.Http;

public sealed class PathIdTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("7", 7L)]
    [InlineData("007", 7L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Digits_are_an_id(string text, long id) => Assert.Equal(id, PathId.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("0x1")]
    [InlineData("٣")]
    [InlineData("9223372036854775808")]
    public void Anything_else_is_none(string? text) => Assert.Null(PathId.Parse(text));
}
