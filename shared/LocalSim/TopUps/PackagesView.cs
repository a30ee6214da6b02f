using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.TopUps;

/// <summary>Packages in Winred's own shape (contract 8.2).</summary>
public sealed record PackagesView(QueryResultView Result, PackageListView Data);

/// <summary>That a query succeeded; a failure has another answer.</summary>
public sealed record QueryResultView(bool Success, string Message);

/// <summary>The list, under a name in the singular.</summary>
public sealed record PackageListView(PackageView[] Package);

/// <summary>One package.</summary>
public sealed record PackageView(long ProductId, string Name, string Description, Amount Price, string Validity, string Operator)
{
    /// <summary>The view of a package.</summary>
    public static PackageView Of(WinredPackage package) => new(
        package.ProductId, package.Name, package.Description, package.Price, package.Validity, package.Operator);
}
