using Mostrador.Storage.Cosmos;

namespace Mostrador.Storage.Tests.Cosmos;

public sealed class FiguresTests
{
    [Fact]
    public void The_size_of_a_container_is_what_the_service_says_of_it()
    {
        var figures = CosmosFigures.Of("functions=0;storedProcedures=0;triggers=0;documentSize=1;documentsSize=1500;documentsCount=1234;collectionSize=2048;");

        Assert.Equal(("Cosmos DB", 1234L), (figures.Store, figures.Documents));
        Assert.Equal(2048 * 1024, Assert.Single(figures.Parts).Bytes);
        Assert.Empty(figures.Kinds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("documentsCount=many;collectionSize")]
    public void Where_it_says_nothing_nothing_is_known(string? usage)
    {
        var figures = CosmosFigures.Of(usage);

        Assert.Null(figures.Documents);
        Assert.Empty(figures.Parts);
    }
}
