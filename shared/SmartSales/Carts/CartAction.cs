namespace Mostrador.SmartSales.Carts;

/// <summary>What a client is to do to its cart.</summary>
public enum CartAction
{
    /// <summary>Put products in.</summary>
    Add,

    /// <summary>Take products out.</summary>
    Remove,

    /// <summary>Empty it.</summary>
    Clear,
}
