using Mostrador.Endurance.Checks;

namespace Mostrador.Endurance.Clients;

/// <summary>A module as the run sees it: a shop with clients, and laws that must hold whatever goes wrong.</summary>
internal interface IShop
{
    /// <summary>The way to the module.</summary>
    Door Door { get; }

    /// <summary>Fills an empty shop. Nothing goes wrong meanwhile.</summary>
    Task Build();

    /// <summary>Signs in after every start of the host. Nothing goes wrong meanwhile.</summary>
    Task Open();

    /// <summary>One step of one client.</summary>
    Task Act(int client, Random random);

    /// <summary>
    /// Reads what the module shows, and checks it against the history. Nothing is under way meanwhile; what was unknown is known afterwards.
    /// </summary>
    /// <param name="isLast">Whether all that takes time has been given time.</param>
    Task<Findings> Check(bool isLast);
}
