using Mostrador.Kernel.Files;

namespace Mostrador.Kernel.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("mcmatias/products", ".png", "^mcmatias/products/[0-9a-f]{32}\\.png$")]
    [InlineData("stockly/invoices/7c1d", "/invoice-INV-2025-00001.pdf", "^stockly/invoices/7c1d/[0-9a-f]{32}/invoice-INV-2025-00001\\.pdf$")]
    public void A_fresh_name_is_valid_and_never_the_same(string folder, string ending, string pattern)
    {
        var names = Enumerable.Range(0, 100).Select(_ => FileName.Fresh(folder, ending)).ToHashSet();

        Assert.Equal(100, names.Count);
        Assert.All(names, name => Assert.Matches(pattern, name));
        Assert.All(names, name => Assert.True(FileName.IsValid(name)));
    }
}
