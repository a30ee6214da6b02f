namespace Mostrador.LocalSim.Sims;

/// <summary>Where a SIM is in its life (contract 7). There is no other way than those of the contract's picture.</summary>
public static class SimState
{
    /// <summary>In stock.</summary>
    public const string Available = "available";

    /// <summary>In stock, with a plan or a top-up.</summary>
    public const string ToppedUp = "recargado";

    /// <summary>Sold.</summary>
    public const string Sold = "vendido";

    /// <summary>Came back in an exchange.</summary>
    public const string Defective = "defectuosa";

    /// <summary>Came back for money; never sold again.</summary>
    public const string Returned = "devuelta";

    /// <summary>Whether a SIM in this state can be sold.</summary>
    public static bool IsSellable(string state) => state is Available or ToppedUp;
}
