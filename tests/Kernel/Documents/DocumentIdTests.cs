using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Tests.Documents;

public sealed class DocumentIdTests
{
    [Theory]
    [InlineData("7", "product:7")]
    [InlineData("ana@example.com", "product:ana@example.com")]
    [InlineData("Ñandú 1", "product:Ñandú 1")]
    [InlineData("a/b\\c?d#e%f", "product:a%2Fb%5Cc%3Fd%23e%25f")]
    [InlineData("line\nbreak\u007f\0", "product:line%0Abreak%7F%00")]
    [InlineData("ends ", "product:ends%20")]
    [InlineData(" ", "product:%20")]
    [InlineData("a:b", "product:a:b")]
    public void What_the_store_forbids_is_encoded(string key, string id) => Assert.Equal(id, DocumentId.Of("product", key));

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    public void A_key_has_1_to_255_characters(int length) =>
        Assert.Throws<ArgumentException>(() => DocumentId.Of("product", new string('x', length)));

    [Fact]
    public void Two_keys_never_share_an_id() =>
        Prop.ForAll(Keys, Keys, (one, other) => one == other == (DocumentId.Of("t", one) == DocumentId.Of("t", other)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_id_holds_what_the_store_forbids() =>
        Prop.ForAll(Keys, key =>
        {
            var id = DocumentId.Of("t", key);
            return !id.Any(c => c is '/' or '\\' or '?' or '#' || char.IsControl(c)) && !id.EndsWith(' ');
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Arbitrary<string> Keys { get; } =
        Gen.Elements("ab1%25 /\\?#2F\n\0".ToCharArray()).NonEmptyListOf().Select(letters => string.Concat(letters)[..Math.Min(255, letters.Count)]).ToArbitrary();
}
