using Mostrador.Kernel.OpenApi;

namespace Mostrador.Kernel.Tests.OpenApi;

/// Comments become the texts of the documentation; without them it says less, and nothing breaks.
public sealed class XmlDocsTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"mostrador-docs-{Guid.NewGuid():N}.xml");

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("Pays an order.", "Pays an order.")]
    [InlineData("\n   Pays\n   an order.\n", "Pays an order.")]
    [InlineData("Pays (contract D40): once.", "Pays: once.")]
    [InlineData("Sends <c>access</c> as it is.", "Sends `access` as it is.")]
    [InlineData("See <see cref=\"M:A.B.Pay(System.String)\"/> and <paramref name=\"id\"/>.", "See `Pay` and `id`.")]
    [InlineData("<para>One.</para><para>Two.</para>", "One.\n\nTwo.")]
    public void A_comment_becomes_markdown(string comment, string expected)
    {
        Write($"""<member name="T:{typeof(Maker).FullName}"><summary>{comment}</summary></member>""");

        Assert.Equal(expected, XmlDocs.Read(_file).Summary(typeof(Maker)));
    }

    [Fact]
    public void A_method_is_found_by_its_name_whatever_its_parameters()
    {
        Write($"""<member name="M:{typeof(Doors).FullName}.Save(System.String,System.Int32)"><summary>Saves.</summary><remarks>Twice.</remarks></member>""");
        var docs = XmlDocs.Read(_file);

        Assert.Equal("Saves.", docs.Summary(typeof(Doors).GetMethod(nameof(Doors.Save))!));
        Assert.Equal("Twice.", docs.Remarks(typeof(Doors).GetMethod(nameof(Doors.Save))!));
        Assert.Null(docs.Summary(typeof(Doors).GetMethod(nameof(Doors.Read))!));
    }

    [Fact]
    public void A_member_of_a_nested_type_is_found()
    {
        Write("""<member name="P:Mostrador.Kernel.Tests.OpenApi.Elsewhere.ItemView.Other"><summary>Other.</summary></member>""");

        Assert.Equal("Other.", XmlDocs.Read(_file).Summary(typeof(Elsewhere.ItemView).GetProperty("Other")!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<doc><members>")]
    [InlineData("no xml at all")]
    public void A_damaged_file_costs_only_its_texts(string content)
    {
        File.WriteAllText(_file, content);

        Assert.Null(XmlDocs.Read(_file).Summary(typeof(Maker)));
    }

    [Fact]
    public void A_missing_file_costs_only_its_texts() => Assert.Null(XmlDocs.Read(_file).Summary(typeof(Maker)));

    private void Write(string member) => File.WriteAllText(_file, $"<doc><members>{member}</members></doc>");
}
