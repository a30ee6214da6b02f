using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Http;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.TopUps;

/// <summary>Which packages Winred sells (contract 8.2).</summary>
public sealed class ReadPackages(WinredClient winred)
{
    private const long MostOperators = 3;

    private static readonly IntegerField ProductId = new("product_id");

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [ProductId];

    /// <summary>Those of one operator (1 to 3) or of all (0); no other number has any.</summary>
    public async Task<PackagesView> Run(RequestBody body, CancellationToken cancellation)
    {
        var input = Input.Body(body);
        var parent = input.Read(ProductId);
        input.Check();
        var packages = parent is < 0 or > MostOperators ? [] : await winred.Packages((int)parent, cancellation);
        return new PackagesView(new(true, "Consulta exitosa"), new([.. packages.Select(PackageView.Of)]));
    }
}
