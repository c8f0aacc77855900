/** One cause of the story as it was said, spelling included. */
export interface Fact {
  readonly text: string
  /** Id of the row of the table of dispositions. */
  readonly disposition?: string
  readonly actionItems?: readonly { readonly text: string; readonly owner: string | null }[]
  readonly children?: readonly Fact[]
}

export const PROBLEM = 'TIM Funds Data Loss on Restore from Disaster Recovery Site'

/** Six impacts, 51 causes, ten levels, 13 leaves, six reasons to stop: what a team at TIM Group wrote in 2012. */
export const IMPACTS: readonly Fact[] = [
  {
    text: 'Customer Confidence / Satisfaction Impacted',
    children: [
      {
        text: 'Customer was first to Discover Problem',
        children: [
          {
            text: 'Ahead for us to know Data is New or Old',
            children: [
              {
                text: 'Database Monitoring Watches Database State But Not the Data itself',
                children: [
                  {
                    text: 'Data Monitoring Passed to Phase 2',
                    children: [
                      { text: 'Corrected in Previous RCA 16 Feb 2012', disposition: 'covered-elsewhere' },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    text: 'No Redundancy / Degraded Service Capacity',
    children: [
      {
        text: 'No High Availability Setup',
        children: [{ text: '16 Feb 2012 RCA', disposition: 'covered-elsewhere' }],
      },
      {
        text: "Not Sure if it's Applicable to Tim Funds Domain",
        children: [
          { text: 'Not possible', disposition: 'not-possible' },
          { text: 'Risk Management Philosophy RCA', disposition: 'own-rca' },
        ],
      },
    ],
  },
  {
    text: 'Cost to Customer',
    actionItems: [{ text: 'Schedule Failure Analysis for TIM Funds', owner: 'JTF' }],
    children: [
      {
        text: 'Customer (Key) Missed Deadline',
        children: [
          {
            text: 'Could Not Work on Site while it was Done and/or Update for Potentially Missing Data',
            children: [
              {
                text: 'Replication from DR to Production ~~was not working~~ or has Never Worked',
                children: [
                  {
                    text: 'Never tested DR to Production Replication',
                    children: [
                      {
                        text: 'DR testing Scenario Did Not include Replicating Back to Prod',
                        children: [
                          {
                            text: "Didn't Have a Realistic Scenario of Resting Production",
                            actionItems: [{ text: 'Schedule DR Scenario Review', owner: 'JTF' }],
                            children: [
                              {
                                text: 'Inherited the DR Scenario from the Bunker without Reconsideration / Reevaluation',
                                children: [
                                  { text: 'Previous RCA', disposition: 'covered-elsewhere' },
                                  {
                                    text: 'Wanted to Replicate Bunker Setup',
                                    children: [
                                      {
                                        text: 'Replicated the Bunker Setup RCA 16 Feb 12',
                                        disposition: 'covered-elsewhere',
                                      },
                                    ],
                                  },
                                ],
                              },
                            ],
                          },
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    text: 'Potential Loss To Tim Group',
    children: [
      {
        text: 'SLA for 99.9% uptime',
        children: [
          {
            text: 'Client Asked for SLA Contract',
            children: [{ text: "Client's Business Negatively Impacted by Site Downtime" }],
          },
        ],
      },
      { text: 'Loss of Reputation' },
    ],
  },
  {
    text: 'Lost Weekend Time',
    children: [
      {
        text: 'Woken up by Duplicate Primary Key Alerts',
        children: [
          {
            text: 'Replication Stopped',
            children: [
              {
                text: 'Master DB was a Week out of Sync',
                children: [
                  {
                    text: 'Database is removed on Replication (extra good)',
                    children: [
                      {
                        text: 'Shared Slaves / Multiple-Purposed',
                        children: [
                          {
                            text: 'Not enough hosts to run slaves as single-purposed',
                            children: [
                              {
                                text: "Can't use virtualization",
                                children: [
                                  {
                                    text: 'Current firewall configuration Makes implementing Virtualization Too expensive',
                                    actionItems: [
                                      {
                                        text: 'Ask Squawell to explain the reason function Accounts for Human Costs',
                                        owner: 'JTF',
                                      },
                                    ],
                                  },
                                ],
                              },
                            ],
                          },
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    text: 'Team Prioritized Work Disrupted',
    children: [
      {
        text: 'Monday Morning Stress',
        children: [
          {
            text: 'Failed to DR',
            children: [
              {
                text: 'Single Point of Failure at Database',
                children: [{ text: 'No Stand-by Database for TIM Funds' }],
              },
            ],
          },
        ],
      },
      {
        text: 'We Relied on Bunker 24/7 Support to Handle Some of the out-of-hours Load.',
        children: [
          {
            text: 'Value Customers over employees',
            children: [
              {
                text: 'We still Have Startup Values',
                children: [{ text: 'Founders No longer in the Line-of-fire' }],
              },
            ],
          },
          {
            text: 'Did Not Consider Impact of outages on the Team',
            children: [
              {
                text: 'Culturally we have Dismissive of the the Costs.',
                children: [
                  { text: 'We only feel the pain when the people we learn on are gone.' },
                  {
                    text: 'We would rather Generate Revenue Save Costs.',
                    children: [{ text: "We don't consider the cost of removing friction" }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
]

/** Hangs on the whole analysis. */
export const LOOSE_ACTION_ITEM = 'Re-introduce Squawell Cultural Action from Previous RCA'
