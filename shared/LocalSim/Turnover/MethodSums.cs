using Mostrador.LocalSim.Shifts;

namespace Mostrador.LocalSim.Turnover;

/// <summary>Sales of all sellers, or of one, by kind of money.</summary>
public sealed class MethodSums
{
    private readonly Dictionary<string, SalesSum> _methods;

    private MethodSums(Dictionary<string, SalesSum> methods) => _methods = methods;

    /// <summary>No sales.</summary>
    public static MethodSums None { get; } = new([]);

    /// <summary>The sales of a method.</summary>
    public SalesSum this[string method] => _methods.GetValueOrDefault(method, SalesSum.None);

    /// <summary>The methods with which something was sold, with their sales, in the order in which they are known.</summary>
    public IEnumerable<(string Method, SalesSum Sum)> Present =>
        PaymentMethod.All.Where(_methods.ContainsKey).Select(method => (method, _methods[method]));

    /// <summary>All sales in pesos; those in US dollars are never added to them (contract 5.0).</summary>
    public SalesSum Pesos => SalesSum.Of(Present.Where(one => PaymentMethod.IsPesos(one.Method)).Select(one => one.Sum));

    /// <summary>How many sales there are, however they were paid.</summary>
    public long Count => _methods.Values.Sum(sum => sum.Count);

    /// <summary>Sums sums of a seller; null = of all of them.</summary>
    public static MethodSums Of(IEnumerable<SellerSum> parts, long? seller) => new(parts
        .Where(part => seller is null || part.UserId == seller)
        .GroupBy(part => part.Method, part => part.Sum)
        .ToDictionary(same => same.Key, SalesSum.Of));
}
